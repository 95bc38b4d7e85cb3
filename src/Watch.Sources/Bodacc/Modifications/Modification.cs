using System.Buffers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>One item of a list of modifications.</summary>
/// <param name="Kind">What it announces; <see cref="EventKind.OtherLegalNotice"/> for what has no kind of its own.</param>
/// <param name="Label">The item as printed.</param>
/// <param name="Direction">Which way a capital went, where printed.</param>
internal sealed record Modification(EventKind Kind, string Label, CapitalDirection Direction = CapitalDirection.Unknown)
{
    /// <summary>False when the words of the item are in no list of this reader: worth a warning, and kept all the same.</summary>
    public bool Known { get; init; } = true;

    /// <summary>
    /// What a count of unknown items may say: the first words, up to a colon or a digit, behind which names and homes of
    /// persons stand.
    /// </summary>
    public string Category
    {
        get
        {
            int end = Label.AsSpan().IndexOfAny(_names);
            string words = (end < 0 ? Label : Label[..end]).Trim();
            return words.Length <= LongestCategory ? words : words[..LongestCategory];
        }
    }

    private const int LongestCategory = 40;
    private static readonly SearchValues<char> _names = SearchValues.Create(":0123456789");
}
