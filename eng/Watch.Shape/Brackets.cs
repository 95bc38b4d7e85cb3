namespace Watch.Shape;

/// <summary>Finds ends in code that has neither comments nor strings.</summary>
internal static class Brackets
{
    /// <summary>Where the bracket that opens at an index closes; negative where it does not.</summary>
    public static int Close(string code, int open) => End(code, open, depth: 0, atSemicolon: false);

    /// <summary>Where the statement that begins at an index ends; negative where it does not.</summary>
    public static int Semicolon(string code, int start) => End(code, start, depth: 0, atSemicolon: true);

    private static int End(string code, int start, int depth, bool atSemicolon)
    {
        for (int i = start; i < code.Length; i++)
        {
            depth += code[i] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (depth == 0 && (atSemicolon ? code[i] == ';' : code[i] is ')' or ']' or '}'))
            {
                return i;
            }
        }

        return -1;
    }
}
