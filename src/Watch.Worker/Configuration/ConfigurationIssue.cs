using System.Buffers;
using System.Text;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Catalogue;

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

    /// <summary>The code where the reader of the file gave it; null where the catalogue knows it by what is said.</summary>
    public string? KnownCode { get; init; }

    /// <summary>What the catalogue has of it.</summary>
    public CatalogueEntry Entry => IssueCatalogue.Of(this);

    /// <summary>The allowed word that was probably meant, by a French name of it or by its letters; null where none is near.</summary>
    public string? Nearest => NearestWord.Meant(Found.Trim('\''), Allowed);

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

            if (Nearest is { } nearest)
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

    /// <summary>As in <c>config/defensive/rules/capital.yml:12:11: found 'x'; allowed: y, z</c>.</summary>
    public override string ToString() => $"{Place}: {Mark}{Message}";

    /// <summary>File, line and column, as editors understand them.</summary>
    public string Place => Line == 0 ? File : $"{File}:{Line}:{Column}";

    private string Mark => Severity == IssueSeverity.Warning ? "warning: " : "";
}
