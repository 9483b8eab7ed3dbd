import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Times Properties.load(Reader) on one document, one round for each request, so that the asking process can take turns
 * with it on the same machine.
 *
 * Standard input: the document's length in UTF-16 units (four bytes, big endian), its units (two bytes each), then one
 * byte for each round: 't' loads into the table of Properties, 'l' keeps the entries in a list and leaves the table out.
 *
 * Standard output: one line for each round: nanoseconds and the number of entries, with a blank between.
 */
public final class TimeLoad {
    private static final class EntryList extends Properties {
        final List<Object> keysAndValues = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            keysAndValues.add(key);
            keysAndValues.add(value);
            return null;
        }
    }

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        char[] units = new char[in.readInt()];
        for (int i = 0; i < units.length; i++) units[i] = in.readChar();
        String text = new String(units);

        int request;
        while ((request = in.read()) >= 0) {
            long start = System.nanoTime();
            int entries;
            if (request == 'l') {
                EntryList list = new EntryList();
                list.load(new StringReader(text));
                entries = list.keysAndValues.size() / 2;
            } else {
                Properties table = new Properties();
                table.load(new StringReader(text));
                entries = table.size();
            }
            System.out.println((System.nanoTime() - start) + " " + entries);
        }
    }
}
