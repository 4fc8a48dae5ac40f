package org.devicebank.places;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Tells PostgreSQL, at the start of every transaction, whose rows it may show. Without a place nothing is
/// told, and the policies of the tables then answer with an error, never with an empty list.
final class PlaceTransactions extends JdbcTransactionManager {

    public PlaceTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (Asking.isBound()) {
            bind(Asking.now().place());
        }
    }

    private void bind(PlaceId place) {
        var connection = DataSourceUtils.getConnection(Objects.requireNonNull(getDataSource()));
        try (var statement = connection.prepareStatement("select set_config('bank.place', ?, true)")) {
            statement.setString(1, place.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("the place could not be bound", e);
        }
    }
}
