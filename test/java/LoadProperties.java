import java.io.BufferedOutputStream;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Says what java.util.Properties makes of documents.
 *
 * Standard input: for each document its length in UTF-16 units (four bytes, big endian) and its units (two bytes each).
 * No encoder stands between, so lone surrogates arrive as they were sent.
 *
 * Standard output: one line of ASCII JSON for each document:
 * {"entries":[["key","value"],...],"error":"message" or null}
 */
public final class LoadProperties {
    /** Keeps every entry in the order of loading; the table itself would lose the order and the duplicates. */
    private static final class Recorder extends Properties {
        final List<String[]> entries = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            entries.add(new String[] {(String) key, (String) value});
            return null;
        }
    }

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, "US-ASCII");
        while (true) {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException end) {
                break;
            }
            char[] units = new char[length];
            for (int i = 0; i < length; i++) units[i] = in.readChar();
            out.print(answer(new String(units)));
            out.print('\n');
        }
        out.flush();
    }

    private static StringBuilder answer(String text) throws IOException {
        Recorder recorder = new Recorder();
        String error = null;
        try {
            recorder.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            error = e.getMessage();
        } catch (RuntimeException e) {
            error = e.toString();
        }
        StringBuilder json = new StringBuilder("{\"entries\":[");
        for (String[] entry : recorder.entries) {
            if (json.charAt(json.length() - 1) == ']') json.append(',');
            quote(entry[0], json.append('['));
            quote(entry[1], json.append(','));
            json.append(']');
        }
        json.append("],\"error\":");
        if (error == null) json.append("null");
        else quote(error, json);
        return json.append('}');
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\') json.append(c);
            else json.append(String.format("\\u%04x", (int) c));
        }
        json.append('"');
    }
}
