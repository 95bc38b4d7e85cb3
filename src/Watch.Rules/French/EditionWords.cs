using System.Globalization;
using System.Text;
using System.Xml;
using Watch.Contracts.Messages;
using Watch.Rules.Text;

namespace Watch.Rules.French;

/// <summary>Makes the words of others fit for an edition: printable, on one line, of bounded length.</summary>
internal static class EditionWords
{
    private const int Longest = 300;
    private const int LongestTitle = 80;
    private const int LongestPassage = 2_000;
    private const int LongestLink = 2_000;
    private const int LongestLanguage = 3;
    private const char Replacement = '\uFFFD';

    /// <summary>What stands where a page ends before its edition does.</summary>
    public const string CutHere = "Cette page s’arrête ici.";

    /// <summary>How much of the edition is left out there, before the link to all of it.</summary>
    public static string LeftOut(int left, int all) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $" Il reste {left} des {all} lignes de l’édition (publications, actes, errata, déposants). L’édition entière : "
        );

    /// <summary>As <see cref="Line"/>; where nothing can be shown, that is said.</summary>
    public static SheetPhrase Phrase(string text) =>
        Line(text) is { Length: > 0 } line ? new SheetPhrase(line) : new SheetPhrase("non publié");

    public static SheetPhrase Plain(string text) => new(text);

    /// <summary>The title of a section: as <see cref="Phrase"/>, of 80 characters at most, since it stands in the contents too.</summary>
    public static string Title(string text) => Shortened(text, LongestTitle) is { Length: > 0 } line ? line : "sans titre";

    /// <summary>The title of a patent, its language said where it is not French.</summary>
    public static SheetPhrase TitleOf(AlertPatent patent)
    {
        string title = Line(patent.Title ?? "");
        string language = patent.Language?.ToLowerInvariant() ?? "fr";
        bool isTold = language.Length is > 1 and <= LongestLanguage && language.All(char.IsAsciiLetterLower);
        return title.Length == 0 ? Plain("Titre non publié")
            : language == "fr" ? Plain(title)
            : isTold ? new SheetPhrase(title, language, After: $" (titre en {PatentWording.LanguageOf(language)})")
            : new SheetPhrase(title, After: " (langue du titre inconnue)");
    }

    /// <summary>Printable and on one line; what is longer than 300 characters is cut there, with an ellipsis.</summary>
    public static string Line(string text) => Shortened(text, Longest);

    /// <summary>As <see cref="Line"/>, for what an alert says at length: 2,000 characters.</summary>
    public static string Passage(string text) => Shortened(text, LongestPassage);

    /// <summary>Only what a browser may open: http or https, without a user in it, no longer than 2,000 characters.</summary>
    public static Uri? Link(Uri? link) =>
        link is { IsAbsoluteUri: true, UserInfo.Length: 0, AbsoluteUri.Length: <= LongestLink }
        && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps)
        && PrintableText.IsPrintable(link.AbsoluteUri)
            ? link
            : null;

    /// <param name="one">With its article or number: <c>une publication</c>.</param>
    public static string Count(int count, string one, string many) => count == 1 ? one : $"{Number(count)} {many}";

    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Shortened(string text, int longest)
    {
        string beginning = Cut(text, 2 * longest);
        string line = OnOneLine(PrintableText.Clean(beginning));
        return line.Length > longest || beginning.Length < text.Length ? $"{Cut(line, longest).TrimEnd()}…" : line;
    }

    private static string OnOneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : Replacement);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
