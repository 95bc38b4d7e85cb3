namespace Watch.Rules.French;

/// <summary>A message in French, for a person.</summary>
/// <param name="Page">The whole of it; lines end with <c>\n</c>.</param>
/// <param name="Line">The same in one line, for a console.</param>
public sealed record MessageText(string Page, string Line);
