namespace Watch.Sources.Amf.Pdf;

/// <summary>What became of the text of a PDF.</summary>
/// <param name="Text">Page after page, in the order in which it is written; empty where there is a fault.</param>
/// <param name="Fault">Why it could not be read, or null.</param>
internal sealed record PdfReading(string Text, PdfFault? Fault)
{
    /// <summary>Whether pages after <see cref="PdfText.MostPages"/> were left out.</summary>
    public bool IsCut { get; init; }

    public static PdfReading Failed(PdfFault fault) => new("", fault);
}

/// <summary>Why the text of a PDF could not be read: a closed list, in kebab case in warnings.</summary>
internal enum PdfFault
{
    /// <summary>It is no PDF.</summary>
    NotPdf,

    /// <summary>It asks for a password.</summary>
    Encrypted,

    /// <summary>Its structure is damaged, or nested deeper than any is.</summary>
    Broken,

    /// <summary>It has no text: pages that were scanned.</summary>
    NoText,

    /// <summary>Larger than <see cref="PdfText.MostBytes"/>, or it unpacks to more than any decision does.</summary>
    TooLarge,

    /// <summary>It was not read within <see cref="PdfText.Longest"/>.</summary>
    TooSlow,
}
