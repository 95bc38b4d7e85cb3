using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Watch.Sources.EpoPatents.Options;

/// <summary>A symbol of the CPC and the IPC that is asked for with all below it: a class, a subclass or a group.</summary>
internal sealed partial record SearchSymbol
{
    private const int ClassLength = 3;

    private SearchSymbol(string text) => Text = text;

    /// <summary>Without blanks, as in <c>A01H</c> and <c>C12N15/82</c>.</summary>
    public string Text { get; }

    /// <summary>Its class, as in <c>A01</c>.</summary>
    public string Class => Text[..ClassLength];

    /// <summary>Reads one, with blanks or without; a whole section would be a third of all patents, and is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SearchSymbol? symbol)
    {
        string bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        symbol = Form.IsMatch(bare) ? new SearchSymbol(bare) : null;
        return symbol is not null;
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"\A[A-HY]\d\d(?:[A-Z](?:[1-9]\d{0,3}/\d{2,6})?)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }
}
