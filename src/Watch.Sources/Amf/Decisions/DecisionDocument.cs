using Watch.Contracts;
using Watch.Sources.Amf.Pdf;

namespace Watch.Sources.Amf.Decisions;

/// <summary>The document of a decision as far as it was had.</summary>
/// <param name="Text">Its text; null where there is none.</param>
/// <param name="Reason">Why there is none, in kebab case; null where there is.</param>
internal sealed record DecisionDocument(string? Text, string? Reason)
{
    /// <summary>Nobody asked for it.</summary>
    public static DecisionDocument NotFetched { get; } = new(null, "not-fetched");

    /// <summary>Whether pages at its end were left out.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Whether what it belongs to was told before without it, by an id of its own.</summary>
    public bool IsLate { get; init; }

    /// <summary>It could not be had.</summary>
    public static DecisionDocument Absent(string reason) => new(null, reason);

    /// <summary>What these bytes tell.</summary>
    public static DecisionDocument Of(byte[] pdf)
    {
        PdfReading reading = PdfText.Read(pdf);
        return reading.Fault is { } fault
            ? Absent(fault.ToKebabCase())
            : new DecisionDocument(reading.Text, null) { IsCut = reading.IsCut };
    }

    /// <summary>What people read in its place.</summary>
    public string InFrench() =>
        Reason switch
        {
            "not-pdf" => "ce n'est pas un PDF",
            "encrypted" => "il est protégé par un mot de passe",
            "broken" => "le fichier est endommagé",
            "no-text" => "c'est une image numérisée, sans texte",
            "too-large" => "il est trop volumineux",
            "too-slow" => "sa lecture n'aboutit pas",
            "no-link" => "la ligne n'en donne pas l'adresse",
            "not-found" => "il n'est pas à l'adresse indiquée",
            _ => "il n'a pas été obtenu",
        };
}
