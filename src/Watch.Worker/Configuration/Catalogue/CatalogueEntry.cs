namespace Watch.Worker.Configuration.Catalogue;

/// <summary>One thing that can be wrong in a configuration. A code is given once and never to something else.</summary>
/// <param name="Code">What people look up and search for, as in <c>W1203</c>.</param>
/// <param name="French">The cause, without anything that stands in the file.</param>
/// <param name="English">The same.</param>
/// <param name="Wrong">Lines that have it.</param>
/// <param name="Right">What to write instead.</param>
internal sealed record CatalogueEntry(string Code, string French, string English, string Wrong, string Right)
{
    /// <summary>What is found where it is this; null where anything may be.</summary>
    public string? Found { get; init; }

    /// <summary>One of the things that are allowed where it is this; null where anything may be.</summary>
    public string? Allowed { get; init; }

    /// <summary>What is said besides where it is this; null where anything may be.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether <see cref="Allowed"/> is the one thing that is allowed.</summary>
    public bool IsAlone { get; init; }

    /// <summary>What to do, in French, where neither what is allowed nor what is said besides tells it; null for an example.</summary>
    public string? Advice { get; init; }

    /// <summary>Whether the configuration is read all the same.</summary>
    public bool IsWarning { get; init; }

    private Sentence? OfFound => field ??= Found is null ? null : new Sentence(Found);

    private Sentence? OfAllowed => field ??= Allowed is null ? null : new Sentence(Allowed);

    private Sentence? OfRemark => field ??= Remark is null ? null : new Sentence(Remark);

    /// <summary>The cause in a language.</summary>
    public string Cause(MessageLanguage language) => language == MessageLanguage.French ? French : English;

    /// <summary>Whether an issue is one of these.</summary>
    public bool Is(ConfigurationIssue issue) =>
        IsWarning == (issue.Severity == IssueSeverity.Warning)
        && (OfFound is null || OfFound.IsIn(issue.Found))
        && (OfAllowed is null || issue.Allowed.Any(OfAllowed.IsIn))
        && (!IsAlone || issue.Allowed.Count == 1)
        && (OfRemark is null || OfRemark.IsIn(issue.Remark));
}
