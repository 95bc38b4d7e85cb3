using Watch.Contracts.Routes;
using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>Collects what is wrong in one file.</summary>
/// <param name="file">The file as messages name it.</param>
/// <param name="volet">The volet whose file it is.</param>
/// <param name="issues">Where all of it goes.</param>
internal sealed class FileReport(string file, Volet? volet, ICollection<ConfigurationIssue> issues)
{
    private IReadOnlyList<string> _lines = [];

    /// <summary>The file as messages name it.</summary>
    public string File => file;

    /// <summary>Whether something is wrong in it for which the configuration cannot be used.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The title lists that symbols of technologies in it are read by.</summary>
    public Lazy<TechnologySchemes> Schemes { get; init; } = new(() => TechnologySchemes.None);

    /// <summary>
    /// Gives the text of the file, so that what is wrong can be shown in its line. Of what is common to both volets, where a line may
    /// hold what should have been a secret, nothing is shown.
    /// </summary>
    public void Show(string text) => _lines = volet is null ? [] : text.Split('\n');

    /// <summary>The configuration cannot be used.</summary>
    public void Error(Position at, string found, IReadOnlyList<string> allowed, string? remark = null) =>
        Add(IssueSeverity.Error, at, found, allowed, remark);

    /// <summary>The configuration cannot be used: that node is not what has to stand there.</summary>
    public void Error(YamlNode node, params IReadOnlyList<string> allowed) => Error(node.At, node.Describe, allowed);

    /// <summary>The configuration cannot be used: something within that text is not what has to stand there.</summary>
    public void Error(YamlNode.Scalar scalar, int offset, string found, IReadOnlyList<string> allowed, string? remark = null) =>
        Error(ScalarPlace.Within(scalar, offset, _lines), found.Length == 0 ? "the end" : $"'{found}'", allowed, remark);

    /// <summary>The configuration cannot be used: the place does not know that key.</summary>
    public void UnknownKey(YamlNode.Scalar key, IReadOnlyList<string> keys) =>
        Add(IssueSeverity.Error, key.At, key.Describe, keys, null, IssueCatalogue.UnknownKey);

    /// <summary>It was read, with a repair or a doubt.</summary>
    public void Warning(Position at, string found, IReadOnlyList<string> allowed, string remark) =>
        Add(IssueSeverity.Warning, at, found, allowed, remark);

    private void Add(IssueSeverity severity, Position at, string found, IReadOnlyList<string> allowed, string? remark, string? code = null)
    {
        HasErrors |= severity == IssueSeverity.Error;
        issues.Add(
            new ConfigurationIssue
            {
                File = file,
                Line = at.Line,
                Column = at.Column,
                Severity = severity,
                Found = OneLine(found),
                Allowed = allowed,
                Remark = remark,
                KnownCode = code,
                Excerpt = Excerpts.Of(_lines, at),
                Volet = volet,
            }
        );
    }

    /// <summary>A message is one line on a terminal, whatever a file holds.</summary>
    private static string OneLine(string found)
    {
        const int longest = 120;
        string shown = string.Concat(found.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return shown.Length <= longest ? shown : $"{shown.AsSpan(0, longest)}…";
    }
}
