// Gestures on 名词解释 and 概况, each one step.
#pragma once

#include "edit/change_set.h"

namespace juesuan {

// All give an empty ChangeSet where there is no such entry, and where nothing would change. Numbers （一）（二）… that ran on
// before run on after entries came, went or moved; others stay as they are.

ChangeSet setGlossaryEntry(const Report& report, int entry, const GlossaryEntry& text);
ChangeSet addGlossaryEntry(const Report& report, int at, const GlossaryEntry& entry); // its number is given
ChangeSet removeGlossaryEntry(const Report& report, int entry);
ChangeSet moveGlossaryEntry(const Report& report, int entry, int to);

// 主要职能 or 内设处室. A paragraph of 概况 that says the same as the item goes with it.
enum class ProfileList { Duties, Offices };
const QStringList& profileList(const Profile& profile, ProfileList list);
ChangeSet setProfileItem(const Report& report, ProfileList list, int item, const QString& text);
ChangeSet addProfileItem(const Report& report, ProfileList list, int at, const QString& text);
ChangeSet removeProfileItem(const Report& report, ProfileList list, int item);
ChangeSet moveProfileItem(const Report& report, ProfileList list, int item, int to);

// （一）, （十一）, （一百二十）: 1 ≤ number < 1000.
QString chineseOrdinal(int number);

} // namespace juesuan
