"""Run by alembic: the steps are carried out on the connection that the caller opened, in its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
