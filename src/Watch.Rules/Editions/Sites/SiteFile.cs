namespace Watch.Rules.Editions.Sites;

/// <summary>A file of a site, in UTF-8, by its name in the folder.</summary>
public sealed record SiteFile(string Name, ReadOnlyMemory<byte> Content);
