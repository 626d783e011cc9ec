// How targets, actual values and funds of 自评表 are understood, as data (resources/narrative/evaluation.txt).
#pragma once

#include "base/result.h"
#include "model/evaluation.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QStringList>

namespace juesuan {

struct IndicatorRules {
    struct Unit {
        QString base;
        qint64 factor = 1;
    };

    QMap<QString, QStringList> words; // by kind: "at-least", "not-reached", "funds-total" …
    QHash<QString, Unit> units;       // those that are counted in another
    QHash<QString, qint64> scales;    // 万, 亿 before a unit
    int overInfo = 130, overWarning = 150; // per cent of the target

    // RuleSyntax with the line for what cannot be read.
    static Result<IndicatorRules> parse(const QByteArray& text, const QString& name);

    const QStringList list(const QString& kind) const { return words.value(kind); }
    // Whether the text holds one of the words of that kind.
    bool holds(const QString& kind, const QString& text) const;
    // A table to fill in, with the funds and levels that are usual.
    Evaluation draft(const QString& unit, int year) const;
};

} // namespace juesuan
