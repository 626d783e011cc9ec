// Room for sums of many amounts and for products of two, where an int64 would not do.
#pragma once

namespace juesuan {

__extension__ typedef __int128 Wide;

} // namespace juesuan
