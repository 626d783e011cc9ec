// Names for people of cells, pages, gestures and states, in the window's language.
#pragma once

#include "session/report_session.h"
#include "ui/page_id.h"

#include <QCoreApplication>

namespace juesuan {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString form(const FormDefinition& form);       // 公开01表 收入支出决算总表
    static QString formTitle(const FormDefinition& form);  // in the window's language
    static QString page(PageKind kind);
    static QString row(const Report& report, const QString& form, const QString& row);
    static QString column(const Report& report, const CellRef& cell);
    // 公开01表 · 一、… · 决算数; less where the reference names less.
    static QString cell(const Report& report, const CellRef& cell);
    static QString gesture(const QString& id);
    static QString writtenGesture(const QString& id); // of those on 自评表, 名词解释 and 概况; others as they are
    static QString ruleStatus(Checker::Status status);
    static QString unit(AmountUnit unit);
    static QString whyUnread(const QString& reason);
    // A count has no 元; an amount is shown in `unit` with two decimals.
    static QString figure(const CellValue& value, Measure measure, AmountUnit unit);
    // All digits the amount has, without separators unless grouped: what an editor starts with and what is copied.
    static QString exactFigure(const CellValue& value, Measure measure, AmountUnit unit, bool grouped = false);
    // A difference in 分 as an amount in `unit`; findings about counts pass Count.
    static QString fen(qint64 fen, AmountUnit unit);
};

} // namespace juesuan
