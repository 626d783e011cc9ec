// Subject codes (科目代码) and the catalogue of those known, by year; unknown codes are accepted, flagged and learnt.
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <set>
#include <vector>

namespace juesuan {

enum class SubjectKind { Functional, Economic }; // 支出功能分类, 支出经济分类

// Digits only: 类 3, 款 5, 项 7 (functional); 类 3, 款 5 (economic). Cannot hold anything else.
class SubjectCode {
public:
    // Blanks and full-width digits are folded; refuses other lengths and characters.
    static Result<SubjectCode> parse(QStringView text, SubjectKind kind);
    static bool looksLike(QStringView text, SubjectKind kind);

    const QString& digits() const { return m_digits; }
    int level() const { return int(m_digits.size() - 1) / 2; } // 1 类, 2 款, 3 项
    QString parentDigits() const { return m_digits.size() > 3 ? m_digits.left(m_digits.size() - 2) : QString(); }

private:
    explicit SubjectCode(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};

struct Subject {
    SubjectKind kind = SubjectKind::Functional;
    QString code;
    QString name;
    std::set<int> years;  // in which it was seen; empty: not known when
    bool learnt = false;  // added by a book, not from the resources
    friend bool operator==(const Subject&, const Subject&) = default;
};

// Codes are unique by kind + code; one code may carry several names over the years.
class SubjectCatalogue {
public:
    // Lines "code<TAB>name<TAB>2024,2025" below one heading line, as in resources/subjects.
    Result<void> load(SubjectKind kind, const QByteArray& table, const QString& resourceName);
    void add(Subject subject);

    bool knows(SubjectKind kind, const QString& code) const;
    // The name in that year, or in the nearest year known; empty when the code is unknown.
    QString nameOf(SubjectKind kind, const QString& code, int year) const;
    QStringList namesOf(SubjectKind kind, const QString& code) const;
    // Codes whose digits, name or pinyin-free text contain the wanted text; in code order, at most `limit`.
    std::vector<Subject> find(SubjectKind kind, const QString& wanted, int limit) const;
    std::vector<Subject> learnt() const;
    const std::vector<Subject>& all() const { return m_subjects; }

private:
    std::vector<Subject> m_subjects; // sorted by kind, code
};

} // namespace juesuan
