namespace Watch.Worker.Store;

/// <summary>A row that is needed cannot be read: what needs it cannot be done, and everything else can.</summary>
internal sealed class UnreadableRowException(UnreadableStoredRow row) : Exception($"{row.Table} {row.Key} cannot be read: {row.Reason}")
{
    /// <summary>Which, and why.</summary>
    public UnreadableStoredRow Row { get; } = row;
}

/// <summary>For who needs the whole of a result.</summary>
internal static class StoredRowsNeeded
{
    /// <summary>The values, or an <see cref="UnreadableRowException"/> for the first row that cannot be read.</summary>
    public static IReadOnlyList<T> Needed<T>(this IReadOnlyList<Stored<T>> rows) => [.. rows.Select(r => r.Needed())];

    /// <summary>The value, or an <see cref="UnreadableRowException"/>.</summary>
    public static T Needed<T>(this Stored<T> row) =>
        row switch
        {
            Stored<T>.Readable(var value) => value,
            Stored<T>.Unreadable(var unreadable) => throw new UnreadableRowException(unreadable),
            _ => throw new InvalidOperationException("A row is readable or not."),
        };
}
