namespace Watch.Sources.Pages;

/// <summary>A page passes a bound; told as a rejection of the page.</summary>
internal sealed class PageException(string message) : IOException(message);
