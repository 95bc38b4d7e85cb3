namespace Watch.Rules.Technologies;

/// <summary>Finds titles in a title list without keeping it: the lists of the CPC have 260 000 lines.</summary>
public static class TitleLists
{
    private const string Below = " › ";

    /// <summary>
    /// The titles of those of some symbols that the list has, each of a group with those of the groups above it. A line that is none is a
    /// <see cref="FormatException"/>.
    /// </summary>
    /// <param name="lines">Of one list.</param>
    /// <param name="language">The language of its titles.</param>
    /// <param name="wanted">Those whose titles are looked for.</param>
    public static IEnumerable<TechnologyTitle> Find(IEnumerable<string> lines, string language, IReadOnlySet<TechnologySymbol> wanted)
    {
        Stack<(int Depth, string Title)> above = new();
        foreach (TitleLine line in TitleLine.Read(lines))
        {
            while (above.TryPeek(out (int Depth, string Title) last) && (last.Depth >= line.Depth || line.Depth < 0))
            {
                above.Pop();
            }

            if (wanted.Contains(line.Symbol))
            {
                IEnumerable<string> titles = above.Reverse().Select(a => a.Title).Append(line.Title).Select(TitleText.Shown);
                yield return new TechnologyTitle(line.Symbol, string.Join(Below, titles), language);
            }

            if (line.Depth >= 0)
            {
                above.Push((line.Depth, line.Title));
            }
        }
    }
}
