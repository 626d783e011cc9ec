// A report made ready for print: which parts, in which order, under which titles, as its edition prints them.
#pragma once

#include "model/report.h"
#include "session/publication_words.h"
#include "writers/publication.h"

#include <functional>
#include <optional>

namespace juesuan {

struct PublicationExtras {
    const Report* prior = nullptr; // last year's, where the book has it: inserted tables compare with it
    // The picture of an inserted chart; core draws none itself. Without it, or where it gives none, the chart is left out.
    std::function<std::optional<Picture>(const QString& chartId)> chart;
};

// ResourceMissing, ResourceMalformed.
Result<Publication> makePublication(const Report& report, const PublicationExtras& extras = {});

} // namespace juesuan
