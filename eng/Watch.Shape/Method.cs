using System.Text.RegularExpressions;

namespace Watch.Shape;

/// <summary>
/// A method, operator or constructor with a body: its length in lines runs from the first modifier to the closing brace, or to the
/// semicolon of an expression. Members without a modifier and local functions are part of what they stand in.
/// </summary>
internal sealed partial record Method(SourceFile File, string Name, int Line, int Length)
{
    [GeneratedRegex(
        @"^[ \t]*(?<start>(?:(?:public|private|protected|internal|static|async|override|virtual|sealed|abstract|extern|unsafe|partial|"
            + @"readonly)\s+)+)"
            + @"(?:[\w<>\[\],.?() \t]+?\s+)?(?<name>\w+)\s*(?:<[^>()]*>)?\(",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        Limits.RegexMilliseconds
    )]
    private static partial Regex Signature { get; }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum|delegate)\b", RegexOptions.CultureInvariant, Limits.RegexMilliseconds)]
    private static partial Regex TypeKeyword { get; }

    [GeneratedRegex(
        @"\G\s*(?::\s*(?:base|this)\s*\([^{}]*?\)\s*)?(?:where[^{;=]*)?\s*(?<body>\{|=>)",
        RegexOptions.CultureInvariant,
        Limits.RegexMilliseconds
    )]
    private static partial Regex Body { get; }

    public static IEnumerable<Method> In(SourceFile file) =>
        Signature.Matches(file.Code).Where(m => !TypeKeyword.IsMatch(m.Value)).Select(m => Read(file, m)).OfType<Method>();

    private static Method? Read(SourceFile file, Match signature)
    {
        int parameters = Brackets.Close(file.Code, signature.Index + signature.Length - 1);
        if (parameters < 0 || Body.Match(file.Code, parameters + 1) is not { Success: true } body)
        {
            return null;
        }

        int from = body.Groups["body"].Index;
        int end = file.Code[from] == '{' ? Brackets.Close(file.Code, from) : Brackets.Semicolon(file.Code, from);
        int first = LineAt(file.Code, signature.Groups["start"].Index);
        return end < 0 ? null : new(file, signature.Groups["name"].Value, first, LineAt(file.Code, end) - first + 1);
    }

    private static int LineAt(string code, int index) => code.AsSpan(0, index).Count('\n') + 1;
}
