using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Comparing;

/// <summary>A name that ends with its own siglum (<c>VINCENT LAVERGNE INGENIERIE VLI</c>).</summary>
internal static class Siglum
{
    private const int FewestBefore = 2;

    /// <summary>The siglum and the name without it; none where it ends otherwise.</summary>
    public static IReadOnlyList<string> Parts(ReadName name)
    {
        if (name.Core.Count <= FewestBefore)
        {
            return [];
        }

        List<NameToken> rest = [.. name.Core.SkipLast(1)];
        string siglum = Acronyms.Expand(name.Core[^1].Text);
        return siglum == string.Concat(rest.Select(t => t.Text[0])) || siglum == name.Initials[..^1]
            ? [string.Join(' ', rest.Select(t => t.Text)), name.Core[^1].Text]
            : [];
    }
}
