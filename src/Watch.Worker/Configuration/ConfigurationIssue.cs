using System.Text;
using Watch.Contracts.Messages;
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

    /// <summary>The line it is in, and below it a caret under the spot; null where that is not shown, as in files that name secrets.</summary>
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

            if (NearestWord.To(Found.Trim('\''), Allowed) is { } nearest)
            {
                text.Append(" (nearest: ").Append(nearest).Append(')');
            }

            return (Remark is null ? text : text.Append("; ").Append(Remark)).ToString();
        }
    }

    /// <summary>As <see cref="ToString"/>, with the excerpt below.</summary>
    public string ToText() => Excerpt is null ? ToString() : $"{this}\n    {Excerpt.ReplaceLineEndings("\n    ")}";

    /// <summary>As in <c>config/defensive/rules/capital.yml:12:11: found 'x'; allowed: y, z</c>.</summary>
    public override string ToString() =>
        $"{(Line == 0 ? File : $"{File}:{Line}:{Column}")}: {(Severity == IssueSeverity.Warning ? "warning: " : "")}{Message}";
}
