using System.Globalization;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>An invented publication as the service tells it.</summary>
/// <param name="Number">Without office and kind.</param>
/// <param name="Day">When it was published.</param>
/// <param name="Symbol">What it is about.</param>
internal sealed record InventedPublication(int Number, DateOnly Day, string Symbol)
{
    public string Office { get; init; } = "EP";

    /// <summary>Whether the answers to a search hold a placeholder in its place.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether the answers to a search name it without its data.</summary>
    public bool IsListed { get; init; }

    public string Asked => string.Create(CultureInfo.InvariantCulture, $"{Office}.{Number}.A1");

    private string Id =>
        string.Create(CultureInfo.InvariantCulture, $"<country>{Office}</country><doc-number>{Number}</doc-number><kind>A1</kind>");

    /// <summary>As a search tells it.</summary>
    public string InSearch() =>
        IsHidden ? "<exchange-document system=\"ops.epo.org\" status=\"not found\"/>"
        : IsListed
            ? $"<ops:publication-reference system=\"ops.epo.org\"><document-id document-id-type=\"docdb\">{Id}</document-id>"
                + "</ops:publication-reference>"
        : Whole();

    /// <summary>With its data.</summary>
    public string Whole() =>
        $"<exchange-document system=\"ops.epo.org\" country=\"{Office}\" doc-number=\"{Said(Number)}\" kind=\"A1\">"
        + "<bibliographic-data><publication-reference>"
        + $"<document-id document-id-type=\"docdb\">{Id}<date>{Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}</date></document-id>"
        + "</publication-reference><application-reference><document-id document-id-type=\"docdb\">"
        + $"<country>{Office}</country><doc-number>{Said(Number)}</doc-number><kind>A</kind></document-id></application-reference>"
        + $"<invention-title lang=\"fr\">Objet {Said(Number)}</invention-title>"
        + "</bibliographic-data></exchange-document>";

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
