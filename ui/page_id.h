// Names a page of the window: what of which report is shown.
#pragma once

#include "model/finding.h"

#include <QHash>
#include <QMetaType>
#include <QString>

namespace juesuan {

enum class PageKind { None, Profile, Form, Narrative, Evaluations, Glossary, Unread, Overview, Subjects, Subject, Comparison, Charts };

struct PageId {
    qint64 report = 0;
    PageKind kind = PageKind::None;
    QString form; // of PageKind::Form: its id; of PageKind::Subject: subjectKey(), e.g. "functional:2010301@03/项目支出"

    bool isValid() const { return kind != PageKind::None; }
    friend bool operator==(const PageId& a, const PageId& b) {
        return a.report == b.report && a.kind == b.kind && a.form == b.form;
    }
    friend bool operator!=(const PageId& a, const PageId& b) { return !(a == b); }
};

// Which page shows that written part.
inline PageKind pageOfPart(TextPlace::Part part) {
    switch (part) {
    case TextPlace::Part::Profile: return PageKind::Profile;
    case TextPlace::Part::Narrative: return PageKind::Narrative;
    case TextPlace::Part::Evaluations: return PageKind::Evaluations;
    case TextPlace::Part::Glossary: return PageKind::Glossary;
    case TextPlace::Part::None: break;
    }
    return PageKind::None;
}

inline size_t qHash(const PageId& page, size_t seed = 0) {
    return qHashMulti(seed, page.report, int(page.kind), page.form);
}

} // namespace juesuan

Q_DECLARE_METATYPE(juesuan::PageId)
