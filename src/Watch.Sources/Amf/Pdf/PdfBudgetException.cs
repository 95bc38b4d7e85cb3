namespace Watch.Sources.Amf.Pdf;

/// <summary>A document unpacks to more than it may.</summary>
internal sealed class PdfBudgetException() : IOException("The streams of the PDF unpack to more than a document may.");
