// Reads documents as the importer does and looks at what comes out.
#include "fuzz_report.h"

#include "readers/document_stream.h"
#include "readers/report_reader.h"
#include "session/resources.h"

#include <cstdlib>

using namespace juesuan;

const ReaderContext& fuzzContext() {
    static const auto catalogue = standardCatalogue();
    static const ReaderContext context{*formSetFor(QString::fromUtf16(referenceEdition)), otherFormSets(), &*catalogue, standardRelations(), {}};
    return context;
}

void checkPlan(const Result<ImportPlan>& plan) {
    if (!plan)
        return;
    const Report& report = plan->report;
    for (auto at = report.figures().begin(); at != report.figures().end(); ++at) {
        const FormDefinition* form = report.formSet().form(at.key().form);
        if (!form || !form->holds(at.key().row, at.key().column))
            std::abort();
    }
}

void readAll(const Document& document) {
    Document same;
    const QByteArray bytes = documentBytes(document);
    if (!documentFromBytes(bytes, same) || documentBytes(same) != bytes)
        std::abort();
    checkPlan(readReportDocument(same, QStringLiteral("fuzz"), fuzzContext()));
}
