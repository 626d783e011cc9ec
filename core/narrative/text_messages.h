// What text findings say: ids, severities and sentences as data (resources/narrative/findings.txt).
#pragma once

#include "base/result.h"
#include "model/finding.h"

#include <QHash>

namespace juesuan {

class TextMessages {
public:
    // Lines: id severity "中文" "English", # comments. RuleSyntax with the line for what cannot be read.
    static Result<TextMessages> parse(const QByteArray& text, const QString& name);
    bool knows(const QString& id) const { return m_messages.contains(id); }
    // The finding of that id with %1, %2 … replaced; an unknown id gives an error finding that shows the id, so that it is seen.
    Finding finding(const QString& id, const QStringList& arguments = {}) const;

private:
    struct Message {
        Severity severity = Severity::Error;
        BilingualText text;
    };
    QHash<QString, Message> m_messages;
};

} // namespace juesuan
