namespace Watch.Worker.Configuration.Yaml;

/// <summary>Finds where in a file a character of a scalar stands, through quotes, escaped quotes and folded lines.</summary>
internal static class ScalarPlace
{
    /// <summary>The place; that of the scalar where the two cannot be followed side by side.</summary>
    public static Position Within(YamlNode.Scalar scalar, int offset, IReadOnlyList<string> lines)
    {
        if (scalar.At.Line < 1 || scalar.At.Line > lines.Count || offset > scalar.Text.Length)
        {
            return scalar.At;
        }

        Walk walk = new(lines, scalar.At);
        walk.Begin(scalar.Quoted);
        for (int i = 0; i < offset; i++)
        {
            if (!walk.Pass(scalar.Text[i]))
            {
                return scalar.At;
            }
        }

        return walk.Here;
    }

    private sealed class Walk(IReadOnlyList<string> lines, Position at)
    {
        private int _line = at.Line - 1;
        private int _column = at.Column - 1;
        private char _style = ' ';

        public Position Here => new(_line + 1, _column + 1);

        private string Line => lines[_line].TrimEnd('\r');

        private char Now => _column < Line.Length ? Line[_column] : '\n';

        private char Next => _column + 1 < Line.Length ? Line[_column + 1] : '\n';

        public void Begin(bool quoted)
        {
            _style = quoted ? Now : ' ';
            if (_style is '|' or '>')
            {
                NextLine();
            }
            else if (_style is '"' or '\'')
            {
                _column++;
            }
        }

        /// <summary>Goes over one character of the text; false where something else stands.</summary>
        public bool Pass(char c)
        {
            if (_column >= Line.TrimEnd().Length && c is ' ' or '\n')
            {
                return NextLine();
            }

            bool escaped = (_style == '\'' && Now == '\'') || (_style == '"' && Now == '\\');
            bool same = (escaped ? Next : Now) == c;
            _column += escaped ? 2 : 1;
            return same;
        }

        private bool NextLine()
        {
            if (_line + 1 >= lines.Count)
            {
                return false;
            }

            _line++;
            _column = Line.Length - Line.TrimStart().Length;
            return true;
        }
    }
}
