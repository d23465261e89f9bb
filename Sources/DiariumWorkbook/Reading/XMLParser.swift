internal import CLibExpat
