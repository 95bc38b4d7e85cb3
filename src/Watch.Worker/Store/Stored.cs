namespace Watch.Worker.Store;

/// <summary>A row as this program could read it, or why it could not. One that cannot be read costs nothing but itself.</summary>
internal abstract record Stored<T>
{
    private Stored() { }

    /// <summary>It could be read.</summary>
    /// <param name="Value">What it holds.</param>
    internal sealed record Readable(T Value) : Stored<T>;

    /// <summary>It is damaged, or was written by a program that knows more than this one.</summary>
    /// <param name="Row">Which, and why.</param>
    internal sealed record Unreadable(UnreadableStoredRow Row) : Stored<T>;
}

/// <summary>A row that this program cannot read.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Key">What names it there.</param>
/// <param name="Reason">What is wrong with it; may quote what it holds, so that it belongs to no log.</param>
internal sealed record UnreadableStoredRow(string Table, string Key, string Reason);

/// <summary>The two sides of a result.</summary>
internal static class StoredRows
{
    /// <summary>What could be read, in order.</summary>
    public static IEnumerable<T> Values<T>(this IEnumerable<Stored<T>> rows) => rows.OfType<Stored<T>.Readable>().Select(r => r.Value);

    /// <summary>What could not.</summary>
    public static IEnumerable<UnreadableStoredRow> Unreadable<T>(this IEnumerable<Stored<T>> rows) =>
        rows.OfType<Stored<T>.Unreadable>().Select(r => r.Row);

    /// <summary>The same of another value.</summary>
    public static Stored<TTo> Map<T, TTo>(this Stored<T> row, Func<T, TTo> change) =>
        row switch
        {
            Stored<T>.Readable(var value) => new Stored<TTo>.Readable(change(value)),
            Stored<T>.Unreadable(var unreadable) => new Stored<TTo>.Unreadable(unreadable),
            _ => throw new InvalidOperationException("A row is readable or not."),
        };

    /// <summary>The value, or null where it cannot be read.</summary>
    public static T? OrNull<T>(this Stored<T> row) => row is Stored<T>.Readable(var value) ? value : default;
}
