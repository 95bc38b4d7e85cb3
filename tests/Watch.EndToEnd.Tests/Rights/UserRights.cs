namespace Watch.EndToEnd.Tests.Rights;

/// <summary>What one user of the broker was let do.</summary>
internal sealed class UserRights
{
    /// <summary>The virtual hosts that let it in.</summary>
    public SortedSet<string> Enters { get; } = new(StringComparer.Ordinal);

    /// <summary>The exchanges and queues that it may declare, and so delete.</summary>
    public SortedSet<string> Declares { get; } = new(StringComparer.Ordinal);

    /// <summary>The exchanges that take its messages.</summary>
    public SortedSet<string> Writes { get; } = new(StringComparer.Ordinal);

    /// <summary>The queues in which one of its messages was found.</summary>
    public SortedSet<string> Reaches { get; } = new(StringComparer.Ordinal);

    /// <summary>The queues that it may read from.</summary>
    public SortedSet<string> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>The queues and exchanges to which it may bind an exchange.</summary>
    public SortedSet<string> Binds { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the management interface lets it in.</summary>
    public required bool Manages { get; init; }

    public string ToCells() =>
        string.Join(
            " | ",
            Cell(Enters),
            Cell(Declares),
            Cell(Writes),
            Cell(Reaches),
            Cell(Reads),
            Cell(Binds),
            Manages ? "everything" : RightsPage.Nothing
        );

    private static string Cell(SortedSet<string> names) => RightsPage.Cell(names.Select(n => $"`{n}`"));
}

/// <summary>What sets of rights can do more.</summary>
internal static class RightsExtensions
{
    extension(SortedSet<string> names)
    {
        /// <summary>Takes a name where an attempt was granted.</summary>
        public void AddIf(string name, bool isGranted)
        {
            if (isGranted)
            {
                names.Add(name.Length == 0 ? "(default)" : name);
            }
        }
    }
}
