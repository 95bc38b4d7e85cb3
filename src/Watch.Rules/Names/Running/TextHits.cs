namespace Watch.Rules.Names.Running;

/// <summary>All names of a text, in its order.</summary>
internal sealed class TextHits(IReadOnlyList<TextHit> hits)
{
    // How many names and words away another firm may stand.
    private const int Names = 3;
    private const int Words = 8;

    // Of each firm the first two different names that speak for themselves: one of them is not the one asked about.
    private readonly Dictionary<string, TextEntry[]> _sure = hits.Where(h => !h.Entry.AllEveryday)
        .GroupBy(h => h.Entry.Firm.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(h => h.Entry).Distinct().Take(2).ToArray(), StringComparer.Ordinal);

    public IReadOnlyList<TextHit> All { get; } = hits;

    /// <summary>Another name of the same firm in the text that speaks for itself.</summary>
    public string? OtherName(TextEntry entry) =>
        _sure.TryGetValue(entry.Firm.Id, out TextEntry[]? names) ? Array.Find(names, n => n != entry)?.Name.Text : null;

    /// <summary>Another firm close by whose name speaks for itself.</summary>
    public string? OtherFirm(int index)
    {
        TextHit hit = All[index];
        for (int i = Math.Max(0, index - Names); i <= index + Names && i < All.Count; i++)
        {
            TextHit other = All[i];
            bool isClose = other.At < hit.At ? hit.At - other.End <= Words : other.At - hit.End <= Words;
            if (
                isClose
                && other.Entry.Firm.Id != hit.Entry.Firm.Id
                && other.At != hit.At
                && !other.Entry.AllEveryday
                && !other.Entry.IsShortened
            )
            {
                return other.Entry.Name.Text;
            }
        }

        return null;
    }
}
