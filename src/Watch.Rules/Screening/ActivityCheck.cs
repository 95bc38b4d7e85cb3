using Watch.Rules.Text;

namespace Watch.Rules.Screening;

/// <summary>
/// Whether a firm works in what the law lists, by the administrator's own sectors: of the line itself, else of the lines about activities.
/// Case and accents do not matter.
/// </summary>
internal sealed class ActivityCheck
{
    public ActivityCheck(ScreeningLine line, IReadOnlyList<ScreeningLine> activities, ScreeningCase @case)
    {
        ScreeningLine[] listing = line.Sectors.Count > 0 ? [line] : [.. activities];
        Sectors = [.. @case.Sectors.Where(s => listing.Any(l => Lists(l, s)))];
        Lines = [.. listing.Where(l => @case.Sectors.Any(s => Lists(l, s)))];
        IsListed = @case.Sectors.Count == 0 || listing.Length == 0 ? null : Sectors.Count > 0;
    }

    /// <summary>Null where the firm has no sectors, or no line lists any.</summary>
    public bool? IsListed { get; }

    /// <summary>The firm's sectors that are listed.</summary>
    public IReadOnlyList<string> Sectors { get; }

    /// <summary>The lines that list them.</summary>
    public IReadOnlyList<ScreeningLine> Lines { get; }

    /// <summary>A sector as it is compared: its words, without case and accents.</summary>
    public static string KeyOf(string sector)
    {
        List<string> words = [];
        Tokens tokens = new(sector, stackalloc char[Tokens.Longest]);
        while (tokens.Next())
        {
            words.Add(tokens.Word.ToString());
        }

        return string.Join(' ', words);
    }

    private static bool Lists(ScreeningLine line, string sector) =>
        line.Sectors.Any(s => string.Equals(KeyOf(s), KeyOf(sector), StringComparison.Ordinal));
}
