namespace Watch.Rules.French;

/// <summary>What an edition says, in French and in order. Text and page are both drawn from it, and so say the same.</summary>
/// <param name="Name">Its number and day: <c>édition n° 12 du 3 janvier 2014</c>.</param>
/// <param name="Head">The same as a heading, and whether it is published.</param>
/// <param name="Statement">How much it holds, in one line.</param>
/// <param name="Closing">What closed it.</param>
/// <param name="Archive">Where it stands for good; null where that is not known.</param>
internal sealed record EditionSheet(
    string Title,
    string Name,
    string Head,
    string Statement,
    IReadOnlyList<SheetSection> Sections,
    string Closing,
    SheetFact? Archive = null
);

/// <summary>A section, shown in the contents with its count even where nothing stands in it.</summary>
/// <param name="Count">In words; empty where nothing is counted.</param>
/// <param name="IsSummary">Whether it counts or tells the state of things: such a section is short, and no page leaves it out.</param>
internal sealed record SheetSection(string Title, string Count, IReadOnlyList<SheetPart> Parts, bool IsSummary = false);

/// <summary>What a section is made of.</summary>
internal abstract record SheetPart
{
    private SheetPart() { }

    public sealed record Line(SheetPhrase Phrase) : SheetPart
    {
        /// <summary>Where it leads: a page beside, or an address; null where it leads nowhere.</summary>
        public string? Link { get; init; }
    }

    public sealed record Item(SheetPhrase Title, IReadOnlyList<SheetFact> Facts) : SheetPart;

    /// <summary>A list within lists.</summary>
    public sealed record Tree(IReadOnlyList<SheetBranch> Branches) : SheetPart;

    /// <summary>Shown on a page alone: a text says the same beside it.</summary>
    public sealed record Picture(string Title, ChainPicture Chain) : SheetPart;

    /// <param name="Name">Stands above it; empty where the title of the section says enough.</param>
    public sealed record Table(string Name, IReadOnlyList<string> Heads, IReadOnlyList<SheetRow> Rows) : SheetPart;
}

/// <summary>An entry of a list within lists.</summary>
/// <param name="Details">Stands on a line of its own.</param>
internal sealed record SheetBranch(SheetPhrase Title, SheetPhrase Details, IReadOnlyList<SheetBranch> Branches);

/// <summary>A row of a table; its first cell is its head.</summary>
/// <param name="Share">The second cell in hundredths of the greatest of its column, to be shown as a bar; null where none is.</param>
internal sealed record SheetRow(IReadOnlyList<SheetPhrase> Cells, int? Share = null)
{
    /// <summary>Where its first cell leads: a page beside; null where it leads nowhere.</summary>
    public string? Link { get; init; }
}

/// <param name="Link">Where the words lead; http or https.</param>
internal sealed record SheetFact(string Name, SheetPhrase Value, Uri? Link = null);

/// <summary>Words on one line, fit to be shown, of which some may be of another language.</summary>
/// <param name="Language">Of <paramref name="Text"/> alone, in small letters of ISO 639; null for French.</param>
internal sealed record SheetPhrase(string Text, string? Language = null, string Before = "", string After = "");
