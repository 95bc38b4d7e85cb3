using System.Buffers;
using System.Text;
using Watch.Contracts.Routes;

namespace Watch.Worker.Configuration;

/// <summary>How bad an issue is.</summary>
internal enum IssueSeverity
{
    /// <summary>The configuration is read all the same.</summary>
    Warning,

    /// <summary>The configuration is not used.</summary>
    Error,
}

/// <summary>One thing wrong in one place of one file.</summary>
internal sealed record ConfigurationIssue
{
    private static readonly SearchValues<char> NamesValue = SearchValues.Create("'\"«»0123456789");

    /// <summary>The file, from the folder as it was given, with <c>/</c> between the parts.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1; 0 where the issue is about the file as a whole.</summary>
    public required int Line { get; init; }

    /// <summary>The column in characters, from 1; 0 where the issue is about the file as a whole.</summary>
    public required int Column { get; init; }

    /// <summary>How bad.</summary>
    public required IssueSeverity Severity { get; init; }

    /// <summary>What stands there; never a secret.</summary>
    public required string Found { get; init; }

    /// <summary>What may stand there.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }

    /// <summary>What the two do not say.</summary>
    public string? Remark { get; init; }

    /// <summary>
    /// The line it is in, and below it a caret under the spot; null where that is not shown, as in files that name secrets.
    /// </summary>
    public string? Excerpt { get; init; }

    /// <summary>The volet whose file it is; what is said of one volet is not shown to the other. Null is common to both.</summary>
    public required Volet? Volet { get; init; }

    /// <summary>What was found, what is allowed, the nearest valid word and the remark, in one sentence.</summary>
    public string Message
    {
        get
        {
            StringBuilder text = new($"found {Found}");
            if (Allowed.Count > 0)
            {
                text.Append("; allowed: ").AppendJoin(", ", Allowed);
            }

            string word = Found.Trim('\'');
            if ((FrenchAlias.Of(word, Allowed) ?? NearestWord.To(word, Allowed)) is { } nearest)
            {
                text.Append(" (nearest: ").Append(nearest).Append(')');
            }

            return (Remark is null ? text : text.Append("; ").Append(Remark)).ToString();
        }
    }

    /// <summary>
    /// What kind of thing is wrong, without anything that stands in the file: what is found may be a value as soon as it is quoted.
    /// </summary>
    public string Kind =>
        Found.EndsWith("' a second time", StringComparison.Ordinal) ? "something stands there a second time"
        : Found.StartsWith("no '", StringComparison.Ordinal) ? Found
        : Found.AsSpan().ContainsAny(NamesValue) ? "a value that is not allowed"
        : Found;

    /// <summary>As a log may hold it: the place and the kind, no value.</summary>
    public string ToLogText() => $"{Place}: {Mark}{Kind}";

    /// <summary>As <see cref="ToString"/>, with the excerpt below.</summary>
    public string ToText() => Excerpt is null ? ToString() : $"{this}\n    {Excerpt.ReplaceLineEndings("\n    ")}";

    /// <summary>As in <c>config/defensive/rules/capital.yml:12:11: found 'x'; allowed: y, z</c>.</summary>
    public override string ToString() => $"{Place}: {Mark}{Message}";

    private string Place => Line == 0 ? File : $"{File}:{Line}:{Column}";

    private string Mark => Severity == IssueSeverity.Warning ? "warning: " : "";
}
