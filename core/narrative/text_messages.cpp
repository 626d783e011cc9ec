// Reads the sentences of text findings and fills them in.
#include "narrative/text_messages.h"

#include <QRegularExpression>

namespace juesuan {

namespace {

std::optional<Severity> severityNamed(const QString& name) {
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info, Severity::Rounding})
        if (severityName(severity) == name)
            return severity;
    return std::nullopt;
}

// One pass over the template: an argument that contains "%2" stays as it is.
QString filled(const QString& text, const QStringList& arguments) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int index = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() - 1 : -1;
        if (index < 0 || index >= arguments.size()) {
            out += text[i];
            continue;
        }
        out += arguments[index];
        ++i;
    }
    return out;
}

} // namespace

Result<TextMessages> TextMessages::parse(const QByteArray& text, const QString& name) {
    static const QRegularExpression form(QStringLiteral("^(\\S+)\\s+(\\S+)\\s+\"([^\"]*)\"\\s+\"([^\"]*)\"$"));
    TextMessages out;
    int number = 0;
    for (const QByteArray& raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(QChar(u'#')))
            continue;
        const auto match = form.match(line);
        const auto severity = match.hasMatch() ? severityNamed(match.captured(2)) : std::nullopt;
        if (!severity || out.m_messages.contains(match.captured(1)))
            return Problem{ProblemCode::RuleSyntax, {QStringLiteral("id severity \"中文\" \"English\""), name + QStringLiteral(": ") + line}, number, 1};
        out.m_messages.insert(match.captured(1), {*severity, {match.captured(3), match.captured(4)}});
    }
    return out;
}

Finding TextMessages::finding(const QString& id, const QStringList& arguments) const {
    Finding out;
    out.rule = id;
    const auto message = m_messages.constFind(id);
    if (message == m_messages.constEnd()) {
        out.message = {id, id};
        return out;
    }
    out.severity = message->severity;
    out.message = {filled(message->text.zh, arguments), filled(message->text.en, arguments)};
    return out;
}

} // namespace juesuan
