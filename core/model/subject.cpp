// Subject codes and their catalogue.
#include "model/subject.h"

#include "base/text.h"

#include <algorithm>
#include <cstdlib>

namespace juesuan {

namespace {

QString codeDigits(QStringView text) {
    QString digits = foldWidth(text);
    digits.remove(QChar(u' '));
    return digits;
}

bool lessByCode(const Subject& a, const Subject& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.code < b.code;
}

} // namespace

bool SubjectCode::looksLike(QStringView text, SubjectKind kind) {
    const QString digits = codeDigits(text);
    const auto size = digits.size();
    if (size != 3 && size != 5 && !(size == 7 && kind == SubjectKind::Functional))
        return false;
    if (digits[0] != QChar(kind == SubjectKind::Functional ? u'2' : u'3'))
        if (digits[0] != QChar(u'5') || kind != SubjectKind::Economic) // 政府预算支出经济分类
            return false;
    return std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= QChar(u'0') && c <= QChar(u'9'); });
}

Result<SubjectCode> SubjectCode::parse(QStringView text, SubjectKind kind) {
    if (!looksLike(text, kind))
        return Problem{ProblemCode::SubjectCodeInvalid, {text.left(40).toString()}};
    return SubjectCode(codeDigits(text));
}

Result<void> SubjectCatalogue::load(SubjectKind kind, const QByteArray& table, const QString& resourceName) {
    const QStringList lines = QString::fromUtf8(table).split(QChar(u'\n'));
    for (qsizetype i = 1; i < lines.size(); ++i) { // the first line is the heading
        if (lines[i].trimmed().isEmpty())
            continue;
        const QStringList fields = lines[i].split(QChar(u'\t'));
        if (fields.size() < 2 || !SubjectCode::looksLike(fields[0], kind))
            return Problem{ProblemCode::ResourceMalformed, {resourceName, lines[i].left(80)}, int(i) + 1, 1};
        Subject subject{kind, fields[0], fields[1], {}, false};
        for (const QString& year : fields.value(2).split(QChar(u','), Qt::SkipEmptyParts))
            subject.years.insert(year.trimmed().toInt());
        add(std::move(subject));
    }
    return {};
}

void SubjectCatalogue::add(Subject subject) {
    auto at = std::lower_bound(m_subjects.begin(), m_subjects.end(), subject, lessByCode);
    for (auto same = at; same != m_subjects.end() && same->kind == subject.kind && same->code == subject.code; ++same)
        if (same->name == subject.name) {
            same->years.insert(subject.years.begin(), subject.years.end());
            return;
        }
    m_subjects.insert(at, std::move(subject));
}

bool SubjectCatalogue::knows(SubjectKind kind, const QString& code) const { return !namesOf(kind, code).isEmpty(); }

QString SubjectCatalogue::nameOf(SubjectKind kind, const QString& code, int year) const {
    Subject wanted{kind, code, {}, {}, false};
    QString best;
    int bestDistance = -1;
    for (auto at = std::lower_bound(m_subjects.begin(), m_subjects.end(), wanted, lessByCode);
         at != m_subjects.end() && at->kind == kind && at->code == code; ++at) {
        int distance = 1000;
        for (const int seen : at->years)
            distance = std::min(distance, std::abs(seen - year));
        if (bestDistance < 0 || distance < bestDistance) {
            best = at->name;
            bestDistance = distance;
        }
    }
    return best;
}

QStringList SubjectCatalogue::namesOf(SubjectKind kind, const QString& code) const {
    QStringList names;
    Subject wanted{kind, code, {}, {}, false};
    for (auto at = std::lower_bound(m_subjects.begin(), m_subjects.end(), wanted, lessByCode);
         at != m_subjects.end() && at->kind == kind && at->code == code; ++at)
        names << at->name;
    return names;
}

std::vector<Subject> SubjectCatalogue::find(SubjectKind kind, const QString& wanted, int limit) const {
    std::vector<Subject> found;
    const QString digits = codeDigits(wanted);
    const QString key = comparisonKey(wanted);
    for (const Subject& subject : m_subjects) {
        if (subject.kind != kind || int(found.size()) >= limit)
            continue;
        if (subject.code.startsWith(digits) || comparisonKey(subject.name).contains(key))
            found.push_back(subject);
    }
    return found;
}

std::vector<Subject> SubjectCatalogue::learnt() const {
    std::vector<Subject> out;
    std::copy_if(m_subjects.begin(), m_subjects.end(), std::back_inserter(out),
                 [](const Subject& s) { return s.learnt; });
    return out;
}

} // namespace juesuan
