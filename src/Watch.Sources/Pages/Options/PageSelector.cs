using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Watch.Sources.Pages.Options;

/// <summary>
/// A CSS selector that can be read, with the attribute that is wanted of what it finds: <c>h2</c>, <c>a.suite@href</c>, <c>@data-date</c>.
/// </summary>
public sealed partial record PageSelector
{
    private const int MaxLength = 500;

    private readonly string _text;

    private PageSelector(string text, string css, string? attribute) => (_text, Css, Attribute) = (text, css, attribute);

    /// <summary>The selector; empty for the item itself.</summary>
    public string Css { get; }

    /// <summary>The attribute; null for the words.</summary>
    public string? Attribute { get; }

    /// <summary>Reads one; false for what is no selector, or none that a page is read by.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PageSelector? selector) => TryParse(text, out selector, out _);

    /// <summary>As the other.</summary>
    /// <param name="text">The selector as it is written.</param>
    /// <param name="selector">What it is.</param>
    /// <param name="fault">What is wrong with one that is well written; null for one that is not.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PageSelector? selector, out string? fault)
    {
        Match match = Shape.Match(text ?? "");
        string css = match.Groups["css"].Value.Trim();
        string? attribute = match.Groups["attribute"] is { Success: true } named ? named.Value.ToLowerInvariant() : null;
        bool isSelector =
            match.Success && text is { Length: <= MaxLength } && (css.Length > 0 ? Parse(css) is not null : attribute is not null);
        fault = isSelector ? SelectorText.FaultOf(css) : null;
        selector = isSelector && fault is null ? new PageSelector(text!, css, attribute) : null;
        return selector is not null;
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => _text;

    /// <summary>What tells whether an element is meant; null for the item itself.</summary>
    internal ISelector? Compile() => Css.Length == 0 ? null : Parse(Css);

    private static ISelector? Parse(string css)
    {
        try
        {
            return new CssSelectorParser().ParseSelector(css);
        }
        catch (DomException)
        {
            // The library says so of some, and of others that there is none.
            return null;
        }
    }

    [GeneratedRegex(
        "^(?<css>[^\0]*?)(?:@(?<attribute>[A-Za-z_][A-Za-z0-9_.:-]*))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Shape { get; }
}
