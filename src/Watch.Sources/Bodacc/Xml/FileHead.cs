using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>What stands once before the records of a bulk file.</summary>
/// <param name="Parution">Year and number of the issue, as printed.</param>
/// <param name="DateParution">Its legal day, as printed.</param>
/// <param name="Root">The name of the root element; empty where there is none.</param>
internal sealed partial record FileHead(string? Parution, string? DateParution, string Root)
{
    /// <summary>
    /// Reads it from the text before the first record, which is no document of its own. The two elements stand in the
    /// head alone there, so that those of the same name inside a record (a parent's) are never met.
    /// </summary>
    public static FileHead Read(string text) => new(
        Value(ParutionElement.Match(text)), Value(DateParutionElement.Match(text)), RootElement.Match(text).Groups["name"].Value);

    /// <summary>Whether the rest of the file closes the root.</summary>
    public bool IsClosedBy(string tail) =>
        Root.Length > 0 && (tail.Contains($"</{Root}>", StringComparison.Ordinal) || Regex.IsMatch(tail, $"<{Regex.Escape(Root)}[^>]*/>", RegexOptions.NonBacktracking));

    private static string? Value(Match match) => match.Success ? match.Groups["value"].Value.Trim() : null;

    [GeneratedRegex("<parution>(?<value>[^<]{0,64})</parution>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex ParutionElement { get; }

    [GeneratedRegex("<dateParution>(?<value>[^<]{0,64})</dateParution>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex DateParutionElement { get; }

    [GeneratedRegex(@"<(?<name>[A-Za-z_][\w.-]{0,127})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex RootElement { get; }
}
