using System.Globalization;

namespace Watch.Rules.Technologies;

/// <summary>
/// A line of a title list. The CPC publishes a symbol, a tab, the number of its dots (none above the main groups), a tab, the title; WIPO
/// of the IPC a symbol in fourteen characters (<c>A01B0001040000</c>), a tab, the title, and so no dots.
/// </summary>
/// <param name="Number">Which line, from 1.</param>
/// <param name="Depth">
/// The dots; a main group has none, what stands above it less. Where the list gives none, a subgroup has one, whatever it lies under.
/// </param>
/// <param name="HasDots">Whether the list gives them.</param>
public sealed record TitleLine(int Number, TechnologySymbol Symbol, int Depth, string Title, bool HasDots)
{
    private const int ColumnsOfIpc = 2;

    /// <summary>
    /// The lines that are not blank, of one list or of several, each after the other; one that is no line of a title list is a
    /// <see cref="FormatException"/> with its number.
    /// </summary>
    public static IEnumerable<TitleLine> Read(IEnumerable<string> lines) =>
        lines.Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)).Select(l => Of(l.Index + 1, l.Item.TrimEnd('\r').Split('\t')));

    internal FormatException Fault(string what) => Fault(Number, what);

    private static TitleLine Of(int number, string[] columns)
    {
        if (columns.Length < ColumnsOfIpc || !TechnologySymbol.TryParse(columns[0], out TechnologySymbol? symbol))
        {
            throw Fault(number, "is not a symbol, its dots and its title");
        }

        // A main group has four roots; a subclass, class and section have fewer.
        int depth = symbol.Roots.Count - TechnologySymbol.RootsOfGroup;
        string dots = columns[1];
        bool counted = int.TryParse(dots, NumberStyles.None, CultureInfo.InvariantCulture, out int written);
        if (columns.Length == ColumnsOfIpc && dots.Length > 0 && !counted)
        {
            return new TitleLine(number, symbol, symbol.IsSubgroup ? 1 : Math.Min(depth, 0), dots.Trim(), HasDots: false);
        }

        return dots.Length == 0 || counted
            ? new TitleLine(
                number,
                symbol,
                counted ? written : depth,
                columns.ElementAtOrDefault(ColumnsOfIpc)?.Trim() ?? "",
                HasDots: true
            )
            : throw Fault(number, $"has '{dots}' where the dots are counted");
    }

    private static FormatException Fault(int number, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {number} {what}."));
}
