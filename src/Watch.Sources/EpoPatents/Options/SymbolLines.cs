namespace Watch.Sources.EpoPatents.Options;

/// <summary>What a file of symbols says: pure. Behind <c>#</c> stands what is for people.</summary>
/// <param name="Symbols">The symbols, each once, in the order of the file.</param>
/// <param name="Faults">The lines that are none, with their numbers.</param>
internal sealed record SymbolLines(IReadOnlyList<SearchSymbol> Symbols, IReadOnlyList<(int Line, string Text)> Faults)
{
    private const int LongestText = 40;

    public static SymbolLines Of(IReadOnlyList<string> lines)
    {
        List<SearchSymbol> symbols = [];
        List<(int, string)> faults = [];
        foreach ((int index, string line) in lines.Index())
        {
            string text = line.Split('#')[0].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (SearchSymbol.TryParse(text, out SearchSymbol? symbol))
            {
                symbols.Add(symbol);
            }
            else
            {
                faults.Add((index + 1, text.Length > LongestText ? $"{text[..LongestText]}…" : text));
            }
        }

        return new SymbolLines([.. symbols.Distinct()], faults);
    }
}
