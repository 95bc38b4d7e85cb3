using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Watch.Worker.Store.Sqlite;

/// <summary>What people can do about what SQLite says of a file.</summary>
internal static class SqliteTrouble
{
    /// <summary>What is the matter with the file and what to do, or null where this is no matter of the file.</summary>
    public static string? Of(string path, DbException ex) =>
        ex is SqliteException sqlite && TroubleOf(sqlite.SqliteErrorCode) is { } trouble ? $"{path} {trouble} ({sqlite.Message})" : null;

    private static string? TroubleOf(int code) =>
        code switch
        {
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
                "is damaged: stop every process that uses it, keep a copy, and put the last backup in its place; "
                    + "docs/operations.md says what can be saved of it.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
                "has been written by another process for more than 30 seconds: a long backfill ends by itself; "
                    + "else look which process has the file open.",
            raw.SQLITE_FULL => "cannot grow: the disk is full.",
            raw.SQLITE_IOERR => "could not be read or written: look at the disk.",
            _ => null,
        };
}
