using Watch.Worker.Configuration.Catalogue;
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

    public string ToText(MessageLanguage language)
    {
        string since = Moments.Show(Since, language);
        return language.Say(
            $"les annonces ne sont plus recopiées depuis {since} : {Reason}",
            $"the log is not copied since {since}: {Reason}"
        );
    }
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

    public string ToText(MessageLanguage language)
    {
        string since = Moments.Show(Since, language);
        return language.Say(
            $"aucune édition de {Contracts.Routes.Route.Prediagnostics} n'est faite depuis {since} : {French(Reason)}",
            $"no edition of {Contracts.Routes.Route.Prediagnostics} is made since {since}: {Reason}"
        );
    }

    /// <summary>A reason in French; as it is where it comes from elsewhere.</summary>
    public static string French(string reason) =>
        _reasons
            .Select(r => r.English.Parts(reason) is { } parts ? Sentence.Fill(r.French, parts) : null)
            .OfType<string>()
            .FirstOrDefault(reason);

    private static readonly (Sentence English, string French)[] _reasons =
    [
        (new("no application for a patent was read in the last {0} days"), "aucune demande de brevet n'a été lue depuis {0} jours"),
        (
            new("patents are read without a hole since {0} alone, and {1} years are asked"),
            "les brevets ne sont lus sans trou que depuis {0}, et {1} ans sont demandés"
        ),
    ];
}
