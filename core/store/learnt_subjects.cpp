// The subjects that a book has learnt from its reports.
#include "store/change_writer.h"

namespace juesuan {

namespace {

QString yearsText(const std::set<int>& years) {
    QStringList out;
    for (const int year : years)
        out << QString::number(year);
    return out.join(QLatin1Char(','));
}

std::set<int> yearsOf(const QString& text) {
    std::set<int> out;
    for (const QString& year : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        out.insert(year.toInt());
    return out;
}

qint64 subjectFingerprint(const Subject& subject) {
    return Fingerprint().add(qint64(subject.kind)).add(subject.code).add(subject.name).add(yearsText(subject.years)).value();
}

bool same(const Subject& a, const Subject& b) { return a.kind == b.kind && a.code == b.code && a.name == b.name; }

} // namespace

Result<std::vector<Subject>> BookStore::learntSubjects() const {
    Statement& row = d->database->cached("SELECT kind, code, name, years, checksum FROM subject ORDER BY kind, code, name");
    std::vector<Subject> out;
    for (;;) {
        const auto step = row.step();
        if (step == Statement::Step::Failed)
            return d->database->problem();
        if (step == Statement::Step::Done)
            return out;
        const Subject subject{row.number(0) == 0 ? SubjectKind::Functional : SubjectKind::Economic, row.text(1), row.text(2),
                              yearsOf(row.text(3)), true};
        if (row.number(4) != subjectFingerprint(subject)) {
            row.reset();
            return Problem{ProblemCode::BookCorrupt, {d->path, QStringLiteral("subject")}};
        }
        out.push_back(subject);
    }
}

Result<void> BookStore::learn(const std::vector<Subject>& subjects) {
    if (subjects.empty())
        return {};
    const auto there = learntSubjects();
    if (!there)
        return there.problem();
    std::vector<Subject> fresh;
    for (Subject subject : subjects) {
        if (!SubjectCode::looksLike(subject.code, subject.kind) || !storableName(subject.name))
            return Problem{ProblemCode::SubjectCodeInvalid, {subject.code.left(longestName)}};
        bool known = false;
        for (const Subject& other : *there)
            if (same(other, subject)) {
                subject.years.insert(other.years.begin(), other.years.end());
                known = subject.years == other.years;
            }
        if (!known)
            fresh.push_back(std::move(subject));
    }
    if (fresh.empty())
        return {};
    const auto done = d->write([&](qint64 revision) -> Result<void> {
        QStringList codes;
        for (const Subject& subject : fresh) {
            Statement& put = d->database->cached("INSERT OR REPLACE INTO subject VALUES(?1, ?2, ?3, ?4, ?5)");
            put.bind(1, qint64(subject.kind)).bind(2, subject.code).bind(3, subject.name).bind(4, yearsText(subject.years))
                .bind(5, subjectFingerprint(subject));
            if (const auto ran = d->database->run(put); !ran)
                return ran;
            codes << subject.code;
        }
        return logInBook(*d, revision, QStringLiteral("learn"), codes);
    });
    return done ? Result<void>() : done.problem();
}

} // namespace juesuan
