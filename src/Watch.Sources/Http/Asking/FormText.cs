namespace Watch.Sources.Http.Asking;

/// <summary>How forms write a text: a blank is a plus.</summary>
internal static class FormText
{
    public static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
