namespace Watch.Rules.Editions;

/// <summary>
/// Styles, inline since mail programs drop others. Text is dark and backgrounds are light, so that all can be read where a program drops
/// either of them.
/// </summary>
internal static class PageStyle
{
    public const string Body = "margin:0;background-color:#ffffff";

    public const string Main =
        "padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;color:#1f2933;overflow-wrap:anywhere";

    public const string Frame = "max-width:720px";
    public const string Title = "margin:0 0 4px;font-size:24px;line-height:1.25;color:#102a43";
    public const string Section = "margin:28px 0 8px;font-size:19px;line-height:1.3;color:#102a43;border-bottom:2px solid #9fb3c8";
    public const string Item = "margin:16px 0 4px;font-size:16px;line-height:1.35;color:#102a43";
    public const string Paragraph = "margin:0 0 8px";
    public const string List = "margin:0 0 8px;padding-left:20px";
    public const string Muted = "margin:0 0 8px;color:#486581";
    public const string Notice = "padding:8px;background-color:#fff3c4;color:#1f2933";
    public const string Table = "border-collapse:collapse;font-size:14px";
    public const string Head = "background-color:#e4ecf3;color:#102a43;overflow-wrap:normal";
    public const string RowHead = "font-weight:normal";
    public const string Bar = "background-color:#9fb3c8";
    public const string Link = "color:#0b4f8a";
}
