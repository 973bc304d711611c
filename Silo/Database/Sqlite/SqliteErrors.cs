using Microsoft.Data.Sqlite;
using Risk.Contracts;

namespace Risk.Silo.Database.Sqlite;

/// <summary>Tells trouble with the file, which may pass, from a wrong statement.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5, Locked = 6, OutOfMemory = 7, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;

    public static Exception Translate(Exception error) =>
        error is SqliteException sqlite && IsUnavailable(sqlite.SqliteErrorCode)
            ? new StorageUnavailableException("The SQLite database", sqlite)
            : error;

    private static bool IsUnavailable(int code) =>
        code is Busy or Locked or OutOfMemory or ReadOnly or InputOutput or Full or CannotOpen;
}
