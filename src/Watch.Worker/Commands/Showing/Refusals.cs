using Watch.Worker.Store.Facts;

namespace Watch.Worker.Commands.Showing;

/// <summary>Why the log is not copied to the server of its volet, and since when (UTC).</summary>
internal sealed record RefusedCopy(string Reason, DateTimeOffset Since)
{
    /// <summary>Null where it is copied.</summary>
    public static RefusedCopy? Of(IEnumerable<VoletFact> facts) =>
        facts
            .Where(f => string.Equals(f.Name, VoletFact.CopyRefused, StringComparison.Ordinal))
            .Select(f => new RefusedCopy(f.Value, f.Since))
            .FirstOrDefault();

    public string ToText() => $"the log is not copied since {Moments.Show(Since)}: {Reason}";
}

/// <summary>Why the edition for the pre-diagnosis of the INPI, which is due, is not made, and since when (UTC).</summary>
internal sealed record RefusedEdition(string Reason, DateTimeOffset Since)
{
    /// <summary>Null where none is due, or it is made.</summary>
    public static RefusedEdition? Of(IEnumerable<VoletFact> facts) =>
        facts
            .Where(f => string.Equals(f.Name, VoletFact.EditionRefused, StringComparison.Ordinal))
            .Select(f => new RefusedEdition(f.Value, f.Since))
            .FirstOrDefault();

    public string ToText() => $"no edition of {Contracts.Routes.Route.Prediagnostics} is made since {Moments.Show(Since)}: {Reason}";
}
